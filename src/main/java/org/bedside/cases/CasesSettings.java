package org.bedside.cases;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What holds for cases.
///
/// @param delay how long it must have been before colleagues are asked; nothing nearer is offered
@ConfigurationProperties("bedside.cases")
record CasesSettings(@DefaultValue("14d") Duration delay) {}
