/// Real servers by others that the tests speak to, and a proxy that loses their answers.
@NullMarked
package org.bedside.peers;

import org.jspecify.annotations.NullMarked;
