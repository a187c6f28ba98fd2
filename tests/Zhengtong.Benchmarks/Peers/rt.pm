Set($DatabaseType, 'Pg'); Set($DatabaseName, 'rt5'); Set($DatabaseHost, '127.0.0.1'); Set($DatabasePort, 55461);
Set($DatabaseUser, 'postgres'); Set($DatabasePassword, 'unused'); Set($DatabaseAdmin, 'postgres');
Set($rtname, 'county.test'); Set($Organization, 'county.test');
Set($WebDomain, '127.0.0.1'); Set($WebPort, 18091); Set($WebPath, ''); Set($WebSessionClass, 'Apache::Session::File');
Set($MailCommand, 'testfile'); Set($RTAddressRegexp, 'no-such@example\.invalid');
Set($LogToSTDERR, 'warning'); Set($LogToSyslog, undef);
Set($MasonDataDir, "$ENV{PEERS}/rt/mason"); Set($MasonSessionDir, "$ENV{PEERS}/rt/sess");
1;
