/// **Vault** seals words and files before they are stored, so that a database, a backup or a disk
/// says nothing without the root key, which is in neither of the first two.
///
/// - Door: [Vault] (and a [DataKey] of a [Bucket], for what is destroyed when its time is over),
///   and [RootKeyProof] for whoever brings a database back.
/// - Before it: nothing. After it: every room that keeps words, names, tokens or files.
/// - Keeps: tables `vault_keyset` (the keys, sealed by the root key), `vault_bucket` (the keys of
///   buckets, sealed by those) and `vault_apart` (keys that outlive their bucket), and the file of
///   the root key.
/// - Deliberately absent: end-to-end encryption (the chart, the guard and hand-over must read), and
///   a way to start with a wrong key.
@ApplicationModule(
    displayName = "Vault",
    allowedDependencies = {})
@NullMarked
package org.bedside.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
