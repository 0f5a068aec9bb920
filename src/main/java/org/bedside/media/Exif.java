package org.bedside.media;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.ExifTiffHandler;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/// What an EXIF block says: how the picture must be turned, and what it gives away.
///
/// @param orientation 1 to 8, as in the standard (EXIF 2.32, tag 0x0112)
record Exif(int orientation, Set<Removed> found) {

  private static final int XMP = 0x02bc;
  private static final int IPTC = 0x83bb;
  private static final int PHOTOSHOP = 0x8649;
  private static final int COLOURS = 0x8773;

  /// Never fails: a block that cannot be read is dropped with the picture's other trappings.
  static Exif read(byte[] tiff) {
    var metadata = new Metadata();
    var found = EnumSet.noneOf(Removed.class);
    try {
      new TiffReader().processTiff(new ByteArrayReader(tiff), new PlainTags(metadata, found), 0);
    } catch (TiffProcessingException | IOException | RuntimeException e) {
      // What was read before the damage still counts.
    }
    var orientation = 1;
    for (var directory : metadata.getDirectories()) {
      if (directory instanceof ExifIFD0Directory) {
        var said = directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        orientation = said == null || said < 1 || said > 8 ? 1 : said;
      }
      switch (directory) {
        case GpsDirectory _ -> found.add(Removed.PLACE);
        case ExifThumbnailDirectory _ -> found.add(Removed.PREVIEW);
        case ExifIFD0Directory _, ExifSubIFDDirectory _ ->
            directory.getTags().forEach(tag -> found.addAll(meaning(tag.getTagType())));
        default -> found.add(Removed.OTHER);
      }
    }
    return new Exif(orientation, found);
  }

  private static Set<Removed> meaning(int tag) {
    return switch (tag) {
      case ExifDirectoryBase.TAG_DATETIME,
          ExifDirectoryBase.TAG_DATETIME_ORIGINAL,
          ExifDirectoryBase.TAG_DATETIME_DIGITIZED ->
          Set.of(Removed.TIME);
      case ExifDirectoryBase.TAG_MAKE,
          ExifDirectoryBase.TAG_MODEL,
          ExifDirectoryBase.TAG_SOFTWARE,
          ExifDirectoryBase.TAG_MAKERNOTE,
          ExifDirectoryBase.TAG_LENS_MODEL,
          ExifDirectoryBase.TAG_BODY_SERIAL_NUMBER ->
          Set.of(Removed.CAMERA);
      case ExifDirectoryBase.TAG_ARTIST,
          ExifDirectoryBase.TAG_COPYRIGHT,
          ExifDirectoryBase.TAG_IMAGE_DESCRIPTION,
          ExifDirectoryBase.TAG_USER_COMMENT,
          ExifDirectoryBase.TAG_CAMERA_OWNER_NAME,
          ExifDirectoryBase.TAG_WIN_AUTHOR,
          ExifDirectoryBase.TAG_WIN_TITLE,
          ExifDirectoryBase.TAG_WIN_COMMENT,
          ExifDirectoryBase.TAG_WIN_KEYWORDS,
          ExifDirectoryBase.TAG_WIN_SUBJECT ->
          Set.of(Removed.WORDS);
      case ExifDirectoryBase.TAG_ORIENTATION -> Set.of();
      default -> Set.of(Removed.OTHER);
    };
  }

  /// Reads tags and nothing inside them: no makers' own blocks, and above all no XMP, which would
  /// hand a stranger's XML to a parser.
  private static final class PlainTags extends ExifTiffHandler {

    private final Set<Removed> found;

    PlainTags(Metadata metadata, Set<Removed> found) {
      super(metadata, null, 0);
      this.found = found;
    }

    @Override
    public boolean customProcessTag(
        int tagOffset,
        Set<Integer> processed,
        int tiffHeaderOffset,
        RandomAccessReader reader,
        int tagId,
        int byteCount) {
      switch (tagId) {
        case XMP, IPTC, PHOTOSHOP -> found.add(Removed.WORDS);
        case ExifDirectoryBase.TAG_MAKERNOTE -> found.add(Removed.CAMERA);
        case COLOURS -> {}
        default -> {
          return false;
        }
      }
      return true;
    }
  }
}
