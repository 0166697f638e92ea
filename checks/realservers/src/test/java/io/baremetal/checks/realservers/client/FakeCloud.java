package io.baremetal.checks.realservers.client;

import io.baremetal.ironic.IronicClient;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.keystone.FakeKeystone;

/** The fakes. */
final class FakeCloud implements Cloud {

  private static final String IRONIC = "http://one.test:6385";
  private static final Credential CREDENTIAL = new Credential("cred-1", "ci", "app-secret");

  private final FakeKeystone keystone =
      FakeKeystone.builder()
          .user("someone", "Default", "hush")
          .project("admin", "Default")
          .applicationCredential(CREDENTIAL.id(), CREDENTIAL.name(), "someone", CREDENTIAL.secret())
          .endpoint("baremetal", "public", "RegionOne", IRONIC)
          .endpoint("baremetal", "internal", "RegionOne", IRONIC)
          .endpoint("baremetal", "public", "RegionTwo", ELSEWHERE)
          .build();
  private final FakeIronic ironic = FakeIronic.builder().keystone(keystone).build();
  private final String keystoneUrl = keystone.listen().toString();
  private final String ironicUrl = ironic.listen().toString();

  @Override
  public String project() {
    return "admin";
  }

  @Override
  public String keystone() {
    return keystoneUrl;
  }

  @Override
  public String ironic() {
    return IRONIC;
  }

  @Override
  public IronicClient.Builder client() {
    return IronicClient.builder().endpoint(ironicUrl);
  }

  @Override
  public String user() {
    return "someone";
  }

  @Override
  public String userId() {
    return "user-someone";
  }

  @Override
  public String password() {
    return "hush";
  }

  @Override
  public Credential credential() {
    return CREDENTIAL;
  }

  @Override
  public void changePassword(String password) {
    keystone.changePassword("someone", password);
  }

  @Override
  public void revoke(String token) {
    keystone.revokeAll();
  }

  @Override
  public void close() {
    ironic.close();
    keystone.close();
  }
}
