/// **Documents** writes and reads clinical documents (C-CDA 2.1) and the packages in which they
/// travel (IHE XDM). What comes from outside is XML and ZIP by strangers, so both are read with
/// limits, without definitions, entities, style sheets or anything fetched.
@NullMarked
package org.bedside.direct.documents;

import org.jspecify.annotations.NullMarked;
