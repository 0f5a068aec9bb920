/// **Egress** is the only way to call another machine: one exact origin per caller, its address
/// checked and held, deadlines, size caps, no redirects, no cookies, no second try.
///
/// - Door: [Egress]. [EgressFailure] says whether a failed call may have been received.
/// - Before it: nothing. After it: every room that calls somebody.
/// - Keeps: nothing, not even connections: an idle one that the other side has closed would make it
///   unknown whether a post was received.
@ApplicationModule(
    displayName = "Egress",
    allowedDependencies = {})
@NullMarked
package org.bedside.egress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
