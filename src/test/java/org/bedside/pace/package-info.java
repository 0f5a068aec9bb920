/// How fast and how safe the private threads are: a whole house as a program of its own, visited
/// over HTTP as browsers visit it.
@NullMarked
package org.bedside.pace;

import org.jspecify.annotations.NullMarked;
