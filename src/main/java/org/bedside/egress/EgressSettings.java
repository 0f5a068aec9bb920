package org.bedside.egress;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How the house calls others.
///
/// @param allowedPrivateOrigins servers of the practice's own network, such as
///   `http://ehr.local:8080`: only these exact origins may have a private address or lack TLS
/// @param connect until a connection, TLS included, stands
/// @param response of silence, until the other side is given up
/// @param total for the whole call, however slowly it drips
/// @param body the largest answer, after unpacking
@ConfigurationProperties("bedside.egress")
record EgressSettings(
    @DefaultValue List<URI> allowedPrivateOrigins,
    @DurationMin(millis = 1) @DurationMax(minutes = 1) @DefaultValue("5s") Duration connect,
    @DurationMin(millis = 1) @DurationMax(minutes = 1) @DefaultValue("15s") Duration response,
    @DurationMin(millis = 1) @DurationMax(minutes = 1) @DefaultValue("20s") Duration total,
    @DefaultValue("2MB") DataSize body) {

  Limits limits() {
    return new Limits(response, total, body);
  }
}
