/// **Places** finds where one person lives, lies or comes from: streets, boxes and codes of the
/// post, rooms and beds, towns and hospitals.
///
/// - Reads: [Postcodes], [PinCodes], [Streets], [Dwellings], [Rooms], [Beds], [Locations].
/// - Order: above page and names. Numbers asks it what a room is.
/// - Keeps: nothing; towns are in the tagger's gazetteer.
@NullMarked
package org.bedside.guard.places;

import org.jspecify.annotations.NullMarked;
