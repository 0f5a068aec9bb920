@NullMarked
package org.bedside.direct.documents;

import org.jspecify.annotations.NullMarked;
