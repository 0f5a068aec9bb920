package org.bedside.peers.ehr;

import ca.uhn.fhir.batch2.api.IJobMaintenanceService;
import ca.uhn.fhir.batch2.jobs.export.BulkDataExportProvider;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.IJpaSystemProvider;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.HardcodedServerAddressStrategy;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.net.URI;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.hl7.fhir.r4.model.Bundle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// HAPI FHIR in its own Tomcat, at a port of loopback that only the front door uses.
final class Records {

  private final AnnotationConfigApplicationContext beans;
  private final Tomcat tomcat;

  private Records(AnnotationConfigApplicationContext beans, Tomcat tomcat) {
    this.beans = beans;
    this.tomcat = tomcat;
  }

  /// Returns when it answers.
  ///
  /// @param base what HAPI writes into the addresses that it gives away
  static Records start(Path folder, String base) throws LifecycleException {
    var beans = new AnnotationConfigApplicationContext(RecordsConfig.class);
    var tomcat = new Tomcat();
    tomcat.setBaseDir(folder.toString());
    var connector = new Connector();
    connector.setPort(0);
    connector.setProperty("address", "127.0.0.1");
    connector.setProperty("relaxedQueryChars", "|");
    connector.setProperty("maxPostSize", "-1");
    tomcat.setConnector(connector);
    var context = tomcat.addContext("", null);
    Tomcat.addServlet(context, "fhir", server(beans, base)).setLoadOnStartup(1);
    context.addServletMappingDecoded("/fhir/*", "fhir");
    tomcat.start();
    return new Records(beans, tomcat);
  }

  private static RestfulServer server(AnnotationConfigApplicationContext beans, String base) {
    var system = system(beans);
    var server = new RestfulServer(system.getContext());
    server.registerProviders(beans.getBean(ResourceProviderFactory.class).createProviders());
    server.registerProvider(beans.getBean(IJpaSystemProvider.class));
    server.registerProvider(beans.getBean(BulkDataExportProvider.class));
    server.setServerConformanceProvider(
        new JpaCapabilityStatementProvider(
            server,
            system,
            beans.getBean(JpaStorageSettings.class),
            beans.getBean(ISearchParamRegistry.class),
            beans.getBean(IValidationSupport.class)));
    server.setPagingProvider(beans.getBean(DatabaseBackedPagingProvider.class));
    server.setServerAddressStrategy(new HardcodedServerAddressStrategy(base));
    server.setDefaultResponseEncoding(EncodingEnum.JSON);
    return server;
  }

  @SuppressWarnings("unchecked")
  private static IFhirSystemDao<Bundle, ?> system(AnnotationConfigApplicationContext beans) {
    return beans.getBean("mySystemDaoR4", IFhirSystemDao.class);
  }

  URI origin() {
    return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort());
  }

  /// Carries out a transaction past all doors.
  Bundle carryOut(Bundle transaction) {
    return system(beans).transaction(new SystemRequestDetails(), transaction);
  }

  /// What waits for HAPI's clock, such as the steps of an export, goes on now.
  void goOn() {
    beans.getBean(IJobMaintenanceService.class).forceMaintenancePass();
  }

  void stop() throws LifecycleException {
    tomcat.stop();
    beans.close();
  }
}
