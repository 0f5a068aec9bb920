/// **Told** finds words that tell, or deny, that somebody was in care: to the person spoken to, in
/// answers to reviews, or of one person at a time and a house.
///
/// - Reads: [CareEvents], [Confirmations] (with [Replies] and [Denials]), and [SpokenTo], which
///   asks by what [Act] and with what [Tie] one person is spoken to.
/// - Order: above page. No inner room leans on it.
/// - Keeps: `confirmations.txt`, how answers tell it.
@NullMarked
package org.bedside.guard.told;

import org.jspecify.annotations.NullMarked;
