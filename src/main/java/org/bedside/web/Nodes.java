package org.bedside.web;

import java.util.function.Consumer;

/// The other nodes of this house. Their news come to one listener, and ours go to them, never back
/// to us.
interface Nodes {

  /// Who hears what others tell. Set once, before anything is heard.
  void listener(Consumer<News> listener);

  /// Tells the others soon, and never waits for them. What cannot be told becomes "everything may
  /// have changed".
  void tell(News news);

  /// Tells the others before it returns; within a transaction, exactly when that is committed. For
  /// what must not get lost.
  void tellForCertain(News news);

  /// A node without others.
  Nodes NONE =
      new Nodes() {
        @Override
        public void listener(Consumer<News> listener) {}

        @Override
        public void tell(News news) {}

        @Override
        public void tellForCertain(News news) {}
      };
}
