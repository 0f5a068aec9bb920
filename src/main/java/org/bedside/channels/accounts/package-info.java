/// **Accounts** are the practice's places in the networks: connected by a person, asked now and
/// then how they are, and held all at once by the stop switch.
///
/// - Others use: [Accounts], the table; [Connecting], by which each network's own joining keeps
///   what the network agreed to; [TypedPassword] and [Onward] for its pages.
/// - Order: above terms. All but the website lean on it.
/// - Keeps: accounts (secrets sealed) and the stop switch.
@NullMarked
package org.bedside.channels.accounts;

import org.jspecify.annotations.NullMarked;
