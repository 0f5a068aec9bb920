package org.bedside;

import org.hibernate.validator.constraints.Range;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Spring's own setting, named here so that a wrong one is told together with ours.
///
/// @param port on which the house listens. `PORT` sets it.
@ConfigurationProperties("server")
record PortSettings(@Range(min = 0, max = 65_535) @DefaultValue("8080") int port) {}
