-- One host on loopback, accounts by anybody there, and everything that is said is kept.
run_as_root = true
interfaces = { "127.0.0.1" }
local_interfaces = { "127.0.0.1" }
c2s_ports = { @PORT@ }
component_ports = { }
http_ports = { }
https_ports = { }
modules_enabled = { "roster", "saslauth", "disco", "register", "mam" }
modules_disabled = { "s2s", "tls", "http", "offline" }
allow_registration = true
c2s_require_encryption = false
allow_unencrypted_plain_auth = true
authentication = "internal_plain"
storage = "@STORAGE@"
sql = { driver = "SQLite3", database = "@RUN@/data/prosody.sqlite" }
default_archive_policy = true
max_archive_query_results = 250
log = { warn = "*console" }
data_path = "@RUN@/data"
pidfile = "@RUN@/prosody.pid"
VirtualHost "localhost"
