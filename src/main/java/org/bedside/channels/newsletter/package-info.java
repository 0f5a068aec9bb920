/// **Newsletter** mails each issue to each reader alone, and lets readers join and leave.
///
/// - Begins at: [Newsletter] for an issue, [NewsletterPages] for a reader.
/// - Order: above terms and accounts. No inner room leans on it.
/// - Keeps: subscribers (sealed), and who has got which issue.
@NullMarked
package org.bedside.channels.newsletter;

import org.jspecify.annotations.NullMarked;
