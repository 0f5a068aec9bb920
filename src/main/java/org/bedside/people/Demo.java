package org.bedside.people;

import java.time.Instant;

/// The invented people of Maple Street Family Medicine in Alder Falls, who have just moved in.
///
/// @param hannah Dr. Hannah Okafor, owner and clinician
/// @param priya Priya Raman NP, clinician
/// @param joy Joy Castellano, clinical lead
/// @param dana Dana Whitfield RN, staff
/// @param marcus Marcus Bell, communications
/// @param ellen Ellen Voss, privacy officer
/// @param theo Theo Lind, keeper of the machines
/// @param sam Sam Ortega, moderator
/// @param now when the practice opens
public record Demo(
    Practice practice,
    Person hannah,
    Person priya,
    Person joy,
    Person dana,
    Person marcus,
    Person ellen,
    Person theo,
    Person sam,
    Instant now) {}
