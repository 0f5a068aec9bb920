package org.bedside.people;

import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/// How sessions are written: two requests of one page may write the same attribute at once, and
/// that somebody was here is noted once in ten seconds. Noting it with each request, as Spring
/// Session does, let every page and every message wait for one more durable write.
class SessionWriting extends PostgreSqlJdbcIndexedSessionRepositoryCustomizer {

  /// A session may end that much earlier than its time after the last request.
  static final int NOTED_EVERY_MS = 10_000;

  /// In the order of Spring Session's own: what changes besides the time is always written.
  private static final String UPDATE =
      """
      update %TABLE_NAME% as s
      set session_id = fresh.id, last_access_time = fresh.seen,
        max_inactive_interval = fresh.patience, expiry_time = fresh.ends,
        principal_name = fresh.principal
      from (values (?::text, ?::bigint, ?::int, ?::bigint, ?::text, ?::bpchar))
        as fresh (id, seen, patience, ends, principal, key)
      where s.primary_id = fresh.key
        and (fresh.seen - s.last_access_time >= NOTED_EVERY or fresh.seen < s.last_access_time
          or s.session_id <> fresh.id::bpchar or s.max_inactive_interval <> fresh.patience
          or s.principal_name is distinct from fresh.principal)
      """
          .replace("NOTED_EVERY", Integer.toString(NOTED_EVERY_MS));

  @Override
  public void customize(JdbcIndexedSessionRepository sessions) {
    super.customize(sessions);
    sessions.setUpdateSessionQuery(UPDATE);
  }
}
