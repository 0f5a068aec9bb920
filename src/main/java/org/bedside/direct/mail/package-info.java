/// **Mail** speaks S/MIME as Direct does: writes, signs and seals a letter, opens one, and judges
/// whose certificate may be believed for which address.
///
/// All that comes in is bytes from strangers: sizes, depth and the number of parts have limits, and
/// whatever is wrong ends as a [org.bedside.direct.Reason].
@NullMarked
package org.bedside.direct.mail;

import org.jspecify.annotations.NullMarked;
