package org.bedside.media;

import java.nio.file.Path;
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
    @DefaultValue("26214400") int bytes,
    @DefaultValue("50000000") long pixels,
    @DefaultValue("4096") int longestSide) {}
