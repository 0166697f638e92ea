package io.baremetal.k8s.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.host.CustomDeploy;
import io.baremetal.api.host.Image;
import io.baremetal.api.host.ProvisioningState;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as another deployment. */
final class ImagesTest {

  private static HostView host(String wantedUrl, String wantedMethod, String url, String method) {
    HostView view =
        Views.spec(
            Views.in(ProvisioningState.PROVISIONED),
            spec -> spec.image(image(wantedUrl)).customDeploy(deploy(wantedMethod)));
    return Views.provisioning(
        view, p -> p.image(image(url).orElse(Image.empty())).customDeploy(deploy(method)));
  }

  private static Optional<Image> image(String url) {
    return url.equals("-") ? Optional.empty() : Optional.of(Image.builder().url(url).build());
  }

  private static Optional<CustomDeploy> deploy(String method) {
    return method.equals("-")
        ? Optional.empty()
        : Optional.of(CustomDeploy.builder().method(method).build());
  }

  @ParameterizedTest(name = "wanted {0}/{1}, running {2}/{3}: dropped {4}")
  @CsvSource({
    "a, -, a, -, false",
    "a, -, b, -, true",
    "-, -, a, -, true",
    "'', -, a, -, true",
    "-, -, -, -, true",
    "a, -, -, -, false",
    "-, m, -, m, false",
    "-, m, -, n, true",
    "-, m, -, -, false",
    "-, m, a, -, true",
    "a, m, a, m, false",
    "b, m, a, m, true",
    "-, -, -, m, true",
    "a, -, -, m, true",
  })
  void dropsDeployment(
      String wantedUrl, String wantedMethod, String url, String method, boolean dropped) {
    assertThat(Images.deploymentDropped(host(wantedUrl, wantedMethod, url, method)))
        .isEqualTo(dropped);
  }

  @ParameterizedTest(name = "wanted {0}/{1}, running {2}/{3}: wanted {4}")
  @CsvSource({
    "a, -, -, -, true",
    "a, -, a, -, false",
    "'', -, -, -, false",
    "-, m, -, -, true",
    "-, m, -, m, false",
    "-, m, -, n, true",
    "a, m, -, m, true",
  })
  void wantsDeployment(
      String wantedUrl, String wantedMethod, String url, String method, boolean wanted) {
    HostView host = host(wantedUrl, wantedMethod, url, method);
    assertThat(Images.deploymentWanted(host)).isEqualTo(wanted);
    assertThat(Images.deploymentWanted(Views.spec(host, spec -> spec.online(false)))).isFalse();
  }

  @Test
  void takesSpecForTheCurrentImage_whileDeploying() {
    HostView deploying =
        Views.spec(Views.in(ProvisioningState.PROVISIONING), spec -> spec.image(Views.IMAGE));
    HostView available =
        Views.spec(Views.in(ProvisioningState.AVAILABLE), spec -> spec.image(Views.IMAGE));
    assertThat(Images.current(deploying)).contains(Views.IMAGE);
    assertThat(Images.current(available)).isEmpty();
  }
}
