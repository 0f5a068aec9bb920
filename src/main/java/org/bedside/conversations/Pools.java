package org.bedside.conversations;

import java.util.Map;
import java.util.Set;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes who answers what, and by when; the ledger says who did.
@Service
class Pools {

  private final PoolTable pools;
  private final PromiseTable promises;
  private final Audit audit;

  Pools(PoolTable pools, PromiseTable promises, Audit audit) {
    this.pools = pools;
    this.promises = promises;
    this.audit = audit;
  }

  @Transactional
  public void put(Pool pool, PersonId by) {
    pools.put(pool);
    audit.record(Entry.of(by.ledger(), "pool.changed", subject(pool.id())));
  }

  /// Threads that are in it stay where they are; from now on it takes no new ones.
  @Transactional
  public void remove(PoolId id, PersonId by) {
    pools
        .find(id)
        .filter(pool -> !pool.rest())
        .ifPresent(pool -> {
          if (!pools.remove(id)) {
            pools.put(new Pool(id, pool.name(), Set.of(), false, pool.members()));
          }
          audit.record(Entry.of(by.ledger(), "pool.removed", subject(id)));
        });
  }

  /// @param days business days for each reason
  @Transactional
  public void promise(Map<Reason, Integer> days, PersonId by) {
    days.forEach(promises::put);
    audit.record(Entry.of(by.ledger(), "pool.promised", "pool:promises"));
  }

  private static String subject(PoolId id) {
    return "pool:" + id.value();
  }
}
