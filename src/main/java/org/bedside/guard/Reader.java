package org.bedside.guard;

import java.util.List;

/// Looks for one family of things. Readers stand in the order of trust: what an earlier one has
/// claimed or found, a later one does not find again.
@FunctionalInterface
interface Reader {

  List<Reader> ALL =
      List.of(
          Safe::read,
          LookAlikes::read,
          Rostered::read,
          Addresses::read,
          Keyed::read,
          Shapes::read,
          Contacts::read,
          CareEvents::read,
          Dates::read,
          Ages::read,
          Places::read,
          Persons::read,
          Confirmations::read);

  void read(Page page);
}
