@NullMarked
package org.bedside.direct.mail;

import org.jspecify.annotations.NullMarked;
