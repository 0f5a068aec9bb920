package org.bedside.conversations;

/// Something that is kept about a thread and ends with it when its words are destroyed. Whatever in
/// this room refers to a thread and could say more than its stub implements this.
interface EndsWithThread {

  /// In the transaction that destroys the thread, before its messages go.
  void endWith(ThreadId thread);
}
