"""Remembers the results of PBKDF2 in the Ironic that start.sh starts with IRONIC_FAST_KDF=1.

Ironic hashes a BMC's password with 600,000 rounds at every Redfish look-up, half a second of CPU each, a hundred times
in the life of one node. The function is pure: remembering what it returned changes nothing but the time.
"""

import functools
import hashlib

hashlib.pbkdf2_hmac = functools.lru_cache(maxsize=65536)(hashlib.pbkdf2_hmac)
