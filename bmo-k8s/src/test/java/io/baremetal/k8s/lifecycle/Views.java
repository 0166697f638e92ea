package io.baremetal.k8s.lifecycle;

import io.baremetal.api.bmc.BmcCredentials;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.BmcDetails;
import io.baremetal.api.host.CredentialsStatus;
import io.baremetal.api.host.HostFinalizers;
import io.baremetal.api.host.HostSpec;
import io.baremetal.api.host.HostStatus;
import io.baremetal.api.host.Image;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.host.ProvisionStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.meta.ObjectMetadata;
import io.baremetal.api.meta.SecretReference;
import io.baremetal.api.provisioner.Sensitive;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Views of hosts: a managed, healthy one in some state, and changes of it. */
final class Views {

  static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  static final CredentialsStatus CREDENTIALS =
      CredentialsStatus.builder()
          .credentials(SecretReference.builder().name("bmc").namespace("metal3").build())
          .credentialsVersion("7")
          .build();

  static final Image IMAGE = Image.builder().url("http://images/a").checksum("aa").build();

  private Views() {}

  /** A host with a BMC that answers, with nothing to do but to be in this state. */
  static HostView in(ProvisioningState state) {
    HostView.Builder view = HostView.builder();
    view.host(host(state))
        .now(NOW)
        .jitter(0.5)
        .settings(LifecycleSettings.defaults())
        .firmware(FirmwareViews.complete())
        .login(
            new BmcLogin.Usable(Sensitive.of(BmcCredentials.of("admin", "secret")), CREDENTIALS));
    return settled(view.build());
  }

  /** The same with the settings that it wants, so that nothing differs. */
  private static HostView settled(HostView view) {
    HostSettings wanted = HostSettings.wanted(view.host());
    return status(view, status -> StatusEdits.settings(wanted).apply(status));
  }

  static HostView spec(HostView view, UnaryOperator<HostSpec.Builder> change) {
    HostSpec spec = change.apply(view.spec().toBuilder()).build();
    return view.toBuilder().host(view.host().toBuilder().spec(spec).build()).build();
  }

  static HostView status(HostView view, UnaryOperator<HostStatus> change) {
    return view.withStatus(change.apply(view.status()));
  }

  static HostView provisioning(HostView view, UnaryOperator<ProvisionStatus.Builder> change) {
    return status(
        view,
        status ->
            status.toBuilder()
                .provisioning(change.apply(status.provisioning().toBuilder()).build())
                .build());
  }

  static HostView metadata(HostView view, UnaryOperator<ObjectMetadata.Builder> change) {
    ObjectMetadata metadata = change.apply(view.host().metadata().toBuilder()).build();
    return view.toBuilder().host(view.host().toBuilder().metadata(metadata).build()).build();
  }

  static HostView annotated(HostView view, String key, String value) {
    return metadata(view, metadata -> metadata.putAnnotations(key, value));
  }

  static HostView deleted(HostView view) {
    return metadata(view, metadata -> metadata.deletionTimestamp(NOW));
  }

  static HostView passed(HostView view, HostAction... actions) {
    return view.toBuilder().addPassed(actions).build();
  }

  private static BareMetalHost host(ProvisioningState state) {
    return BareMetalHost.builder()
        .metadata(
            ObjectMetadata.builder()
                .namespace("metal3")
                .name("host-0")
                .uid("u-0")
                .finalizers(List.of(HostFinalizers.HOST))
                .build())
        .spec(
            HostSpec.builder()
                .online(true)
                .bmc(
                    BmcDetails.builder().address("ipmi://192.0.2.1").credentialsName("bmc").build())
                .build())
        .status(
            HostStatus.builder()
                .operationalStatus(OperationalStatus.OK)
                .hardwareProfile("unknown")
                .goodCredentials(CREDENTIALS)
                .triedCredentials(CREDENTIALS)
                .poweredOn(true)
                .lastUpdated(NOW)
                .provisioning(ProvisionStatus.builder().id("node-1").state(state).build())
                .build())
        .build();
  }
}
