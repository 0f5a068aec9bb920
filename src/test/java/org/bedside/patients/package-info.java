/// Tests of the patient list: files, previews, the roster in memory, the guard for other systems.
@NullMarked
package org.bedside.patients;

import org.jspecify.annotations.NullMarked;
