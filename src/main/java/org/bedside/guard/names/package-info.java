/// **Names** finds the names of people: of patients in all disguises, of anybody in care, initials,
/// nicknames; and knows what is only called like somebody.
///
/// - Reads: [Rostered], [Initials], [Monikers], [Foreign], [Persons], [Doers] (names that are words
///   as well, known by what they do); in the thread of one patient [Misdirected]. Others use
///   [Naming], [Care] and [PersonCures] for names that they find.
/// - Order: above page, days and described. Places and searched lean on it.
/// - Keeps: `figures.txt`, whom everybody knows; `nobodies.txt`, `things.txt` and `eponyms.txt`,
///   what bears a name and is nobody.
@NullMarked
package org.bedside.guard.names;

import org.jspecify.annotations.NullMarked;
