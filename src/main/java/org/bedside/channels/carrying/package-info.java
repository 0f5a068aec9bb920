/// **Carrying** takes each delivery when it is due, asks the gate, calls its network once and
/// writes down what became of it. It knows no network but as a
/// [org.bedside.channels.terms.Channel].
///
/// - Begins at: [Dispatcher], the loop. [Beginning] takes what is due and asks the gate, [Sending]
///   calls, [Recording] and [Outcomes] write, [Settling] settles doubts and [Recalling] takes back.
///   What a person says comes by [Holding]; how readers answered, [Asking] asks.
/// - Others use: [Deliveries] and [Recalls], the table; [Bell]; [Breakers] to say what rests.
/// - Order: above terms and accounts. Restored and mastodon ask its table.
/// - Keeps: deliveries and their attempts, how each network behaved lately, how many answers came
///   back.
@NullMarked
package org.bedside.channels.carrying;

import org.jspecify.annotations.NullMarked;
