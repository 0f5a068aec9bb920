/// **Expressions** reads the one line of CEL that a rule is, and refuses what a rule must not say.
///
/// - Reads: [Expression], which names out of [Names] make. Others ask it whether it holds for
///   [Asked].
/// - Order: above paper. It knows of the front what can be wrong, and nothing else.
/// - Keeps: nothing.
@NullMarked
package org.bedside.rules.expressions;

import org.jspecify.annotations.NullMarked;
