package org.bedside.guard;

import java.util.List;
import org.bedside.roster.Roster;

/// Looks for one family of things. Readers stand in the order of trust: what an earlier one has
/// claimed or found, a later one does not find again.
@FunctionalInterface
interface Reader {

  static List<Reader> all(Roster roster) {
    return List.of(
        Safe::read,
        Absences::read,
        LookAlikes::read,
        Rostered::read,
        Addresses::read,
        Keyed::read,
        Profiles::read,
        Postcodes::read,
        Shapes::read,
        Plates::read,
        Contacts::read,
        Redditors::read,
        new Descriptions(roster),
        Dates::read,
        RelativeDays::read,
        CareEvents::read,
        GreatAges::read,
        Streets::read,
        Townsfolk::read,
        Coyness::read,
        Renowned::read,
        Rooms::read,
        Beds::read,
        Hamlets::read,
        Locations::read,
        Whereabouts::read,
        Initials::read,
        Monikers::read,
        Foreign::read,
        Persons::read,
        SearchedNames::read,
        Doers::read,
        Beside::read,
        Strays::read,
        Confirmations::read,
        SpokenTo::read);
  }

  void read(Page page);
}
