package org.bedside.web;

/// What a room keeps for as long as somebody does not end a session, such as a browser that may be
/// woken. Rooms provide beans of it; they are asked in the transaction that ends or moves the
/// session, if there is one.
public interface Lasting {

  /// Somebody ended the session: they signed out, or it was taken from them.
  void sessionClosed(String session);

  /// The session has another id now.
  void sessionMoved(String before, String after);
}
