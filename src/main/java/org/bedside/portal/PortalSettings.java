package org.bedside.portal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param ageSteps the practice's own table of what proxies may read at which age; without it ours
@ConfigurationProperties("bedside.portal")
record PortalSettings(@Nullable Path ageSteps) {}
