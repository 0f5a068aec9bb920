package org.bedside.media;

/// A room in which pictures lie says who may see them there. Besides, whoever brought a picture
/// sees it; everybody else finds nothing, however well they know its id.
public interface Viewers {

  /// Whether a picture that lies in this room may be seen by `principal`; false if it lies
  /// elsewhere.
  boolean maySee(MediaId picture, String principal);
}
