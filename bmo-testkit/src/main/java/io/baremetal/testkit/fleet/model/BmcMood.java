package io.baremetal.testkit.fleet.model;

/** How a BMC behaves towards its clients. */
public enum BmcMood {
  /** It does what it is asked. */
  WELL,
  /** Connections break without an answer. */
  UNREACHABLE,
  /** It refuses every user name and password, as after somebody changed the password. */
  REFUSES_CREDENTIALS,
  /** It answers each request with an internal error. */
  BROKEN,
  /** It accepts power commands and does nothing. */
  POWER_STUCK
}
