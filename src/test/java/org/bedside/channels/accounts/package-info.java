@NullMarked
package org.bedside.channels.accounts;

import org.jspecify.annotations.NullMarked;
