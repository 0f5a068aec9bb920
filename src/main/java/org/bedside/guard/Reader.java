package org.bedside.guard;

import java.util.List;

/// Looks for one family of things. Readers stand in the order of trust: what an earlier one has
/// claimed or found, a later one does not find again.
@FunctionalInterface
interface Reader {

  List<Reader> ALL = List.of(Safe::read, Contacts::read);

  void read(Page page);
}
