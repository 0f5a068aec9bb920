/// **Paper** reads the YAML of packs, overlays and examples, so that each thing in it knows its
/// line and column.
///
/// - Reads: [Paper]. Others ask [Item] for what stands where.
/// - Order: the lowest. It knows the front's `Fault` only.
/// - Keeps: nothing. Aliases, tags and a second document are refused, so that a file is as long as
///   it looks and means what it says.
@NullMarked
package org.bedside.rules.paper;

import org.jspecify.annotations.NullMarked;
