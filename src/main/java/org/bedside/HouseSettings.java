package org.bedside;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the settings of several rooms are made of.
///
/// @param data the folder below which each room keeps its files. `BEDSIDE_DATA` sets it.
@ConfigurationProperties("bedside")
record HouseSettings(@DefaultValue("data") Path data) {}
