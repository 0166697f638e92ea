package io.baremetal.checks.realservers.client;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.config.KeystoneIdentity.ApplicationCredential;

/**
 * A Keystone, and an Ironic that takes its tokens. The catalogue has Ironic in RegionOne (public
 * and internal) and, at an address where nobody answers, in RegionTwo (public).
 */
interface Cloud extends AutoCloseable {

  /** Where Ironic is in RegionTwo. */
  String ELSEWHERE = "http://two.test/baremetal";

  /** A project of the domain {@code Default} in which {@link #user} administers. */
  String project();

  /** Keystone's URL. */
  String keystone();

  /** Ironic's URL, as the catalogue has it. */
  String ironic();

  /** A client of Ironic to be built, without credentials. */
  IronicClient.Builder client();

  /** The name of a user of the domain {@code Default}, an administrator of the whole system too. */
  String user();

  /** The user's id. */
  String userId();

  /** The user's first password. */
  String password();

  /** A credential of the user for the project. */
  Credential credential();

  /** From now on this is the user's password, and the user's tokens are refused. */
  void changePassword(String password);

  /** From now on this token of the user is refused, and others may be. */
  void revoke(String token);

  @Override
  void close();

  /**
   * An application credential.
   *
   * @param id as Keystone made it
   * @param name unique for the user
   * @param secret in clear
   * @see ApplicationCredential
   */
  record Credential(String id, String name, String secret) {}
}
