@NullMarked
package org.bedside.campaigns;

import org.jspecify.annotations.NullMarked;
