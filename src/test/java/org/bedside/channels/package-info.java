/// What channels promises, told to real servers wherever there is one.
@NullMarked
package org.bedside.channels;

import org.jspecify.annotations.NullMarked;
