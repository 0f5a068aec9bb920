/// Tests of the shell: headers, words, look, live stream.
@NullMarked
package org.bedside.web;

import org.jspecify.annotations.NullMarked;
