@NullMarked
package org.bedside.channels.mastodon;

import org.jspecify.annotations.NullMarked;
