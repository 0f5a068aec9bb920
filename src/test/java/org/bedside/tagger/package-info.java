/// The tagger's tests, and how its lists and its model are made.
@NullMarked
package org.bedside.tagger;

import org.jspecify.annotations.NullMarked;
