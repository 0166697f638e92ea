package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PluginShapeTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static boolean fits(String data) throws JsonProcessingException {
    return PluginShape.fits(JSON.readTree(data.replace('\'', '"')));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'of_another_hook':[1,'a',{}]}",
        "{'macs':null,'root_disk':null,'all_interfaces':{'eth0':null}}",
        "{'all_interfaces':{'eth0':{'speed_mbps':1000,'has_carrier':true,'name':'eth0','x':1}}}",
        "{'valid_interfaces':{'eth0':{'speed_mbps':1e3}}}",
        "{'root_disk':{'size':4000000000000,'rotational':false,'hctl':'0:0:0:0'}}",
        "{'lldp_raw':{'eth0':[[1,'04'],[0,'']],'eth1':null}}",
        "{'numa_topology':{'cpus':[{'cpu':1,'numa_node':0,'thread_siblings':[1,9]}],"
            + "'nics':[{'name':'eth0','numa_node':1}],'ram':[{'numa_node':0,'size_kb':16}]}}",
        "{'configuration':{'collectors':['default'],'managers':[{'name':'g','version':'1.1'}]}}",
        "{'extra':{'cpu':{'physical':{'number':2}}},'boot_interface':'52:54:00:00:00:01'}"
      })
  void isThatOfTheStandardHooks(String data) throws JsonProcessingException {
    assertThat(fits(data)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{'macs':'52:54:00:00:00:01'}",
        "{'macs':[1]}",
        "{'all_interfaces':[]}",
        "{'all_interfaces':{'eth0':{'speed_mbps':'fast'}}}",
        "{'all_interfaces':{'eth0':{'speed_mbps':0.5}}}",
        "{'valid_interfaces':{'eth0':{'has_carrier':'yes'}}}",
        "{'root_disk':{'size':9223372036854775808}}",
        "{'root_disk':{'model':7}}",
        "{'lldp_raw':{'eth0':[['1','04']]}}",
        "{'lldp_raw':{'eth0':[[1,'04','05']]}}",
        "{'lldp_raw':{'eth0':{}}}",
        "{'numa_topology':{'cpus':[{'thread_siblings':[0.5]}]}}",
        "{'configuration':{'managers':[{'version':2}]}}",
        "{'extra':{'cpu':{'physical':2}}}",
        "{'boot_interface':1}"
      })
  void isNotThatOfTheStandardHooks(String data) throws JsonProcessingException {
    assertThat(fits(data)).isFalse();
  }
}
