package org.bedside.media;

import java.nio.file.Path;
import org.hibernate.validator.constraints.Range;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where pictures lie and how large they may be.
///
/// @param folder of the sealed files
/// @param bytes of a file that is brought, at most
/// @param pixels of a picture that is unpacked, at most
/// @param longestSide in pixels, of what is kept; no network takes more
@ConfigurationProperties("bedside.media")
record MediaSettings(
    @DefaultValue("data/media") Path folder,
    @Range(min = 1_024, max = 1_000_000_000) @DefaultValue("26214400") int bytes,
    @Range(min = 10_000, max = 1_000_000_000) @DefaultValue("50000000") long pixels,
    @Range(min = 256, max = 16_384) @DefaultValue("4096") int longestSide) {}
