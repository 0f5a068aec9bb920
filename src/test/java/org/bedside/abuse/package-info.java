/// The abuse cases: what somebody with bad intent, or bad luck, sends to the finished house. Each
/// test carries the number of its case; the rooms' own tests hold the rest.
@NullMarked
package org.bedside.abuse;

import org.jspecify.annotations.NullMarked;
