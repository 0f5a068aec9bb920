package org.bedside.guard;

import java.util.List;
import org.bedside.guard.days.Absences;
import org.bedside.guard.days.Dates;
import org.bedside.guard.days.RelativeDays;
import org.bedside.guard.described.Descriptions;
import org.bedside.guard.described.GreatAges;
import org.bedside.guard.names.Doers;
import org.bedside.guard.names.Foreign;
import org.bedside.guard.names.Initials;
import org.bedside.guard.names.Monikers;
import org.bedside.guard.names.Persons;
import org.bedside.guard.names.Rostered;
import org.bedside.guard.numbers.Addresses;
import org.bedside.guard.numbers.Contacts;
import org.bedside.guard.numbers.Keyed;
import org.bedside.guard.numbers.LookAlikes;
import org.bedside.guard.numbers.NationalIds;
import org.bedside.guard.numbers.Plates;
import org.bedside.guard.numbers.Profiles;
import org.bedside.guard.numbers.Redditors;
import org.bedside.guard.numbers.Shapes;
import org.bedside.guard.numbers.Strays;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Safe;
import org.bedside.guard.places.Beds;
import org.bedside.guard.places.Dwellings;
import org.bedside.guard.places.Locations;
import org.bedside.guard.places.PinCodes;
import org.bedside.guard.places.Postcodes;
import org.bedside.guard.places.Rooms;
import org.bedside.guard.places.Streets;
import org.bedside.guard.renown.Coyness;
import org.bedside.guard.renown.Hamlets;
import org.bedside.guard.renown.Renowned;
import org.bedside.guard.renown.Townsfolk;
import org.bedside.guard.searched.Appositions;
import org.bedside.guard.searched.Beside;
import org.bedside.guard.searched.SearchedNames;
import org.bedside.guard.searched.Whereabouts;
import org.bedside.guard.told.CareEvents;
import org.bedside.guard.told.Confirmations;
import org.bedside.guard.told.SpokenTo;
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
        PinCodes::read,
        Shapes::read,
        NationalIds::read,
        Plates::read,
        Contacts::read,
        Redditors::read,
        new Descriptions(roster)::read,
        Dates::read,
        RelativeDays::read,
        CareEvents::read,
        GreatAges::read,
        Streets::read,
        Dwellings::read,
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
        Appositions::read,
        Doers::read,
        Beside::read,
        Strays::read,
        Confirmations::read,
        SpokenTo::read);
  }

  void read(Page page);
}
