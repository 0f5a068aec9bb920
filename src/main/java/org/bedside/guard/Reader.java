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
          Dates::read,
          RelativeDays::read,
          CareEvents::read,
          GreatAges::read,
          Ages::read,
          Streets::read,
          Rooms::read,
          Locations::read,
          Persons::read,
          Confirmations::read);

  void read(Page page);
}
