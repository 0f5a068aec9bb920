/// A race between ways to carry private messages and keep them: ours and those of others, in turns.
@NullMarked
package org.bedside.peers.race;

import org.jspecify.annotations.NullMarked;
