/// **Numbers** finds what was given to one person or machine: numbers of records, plans, accounts,
/// cars and devices, telephones, mail, web and network addresses; and claims what only looks alike.
///
/// - Reads: [LookAlikes] first, then [Addresses], [Keyed], [NationalIds], [Profiles], [Redditors],
///   [Shapes], [Plates], [Contacts], and [Strays] last, what nobody explained.
/// - Order: above page, days and places. No inner room leans on it.
/// - Keeps: `keys.txt`, which words say what a number is; `hosts.txt`, who speaks to the public.
@NullMarked
package org.bedside.guard.numbers;

import org.jspecify.annotations.NullMarked;
