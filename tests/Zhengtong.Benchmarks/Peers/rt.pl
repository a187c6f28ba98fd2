# What the benchmark needs in Request Tracker: somebody to assign to, and a token.
use lib '/usr/share/request-tracker5/lib';
use RT;
RT::LoadConfig();
RT::Init();
my $system = RT->SystemUser;
my $queue = RT::Queue->new($system);
$queue->Load('General');
my $worker = RT::User->new($system);
$worker->LoadOrCreateByEmail('worker@example.invalid');
$worker->SetName('worker');
$worker->SetPrivileged(1);
$worker->PrincipalObj->GrantRight(Right => $_, Object => $queue) for qw(OwnTicket ShowTicket ModifyTicket SeeQueue);
my $root = RT::User->new($system);
$root->Load('root');
my ($ok, $message, $token) = RT::AuthToken->new($system)->Create(Owner => $root->Id, Description => 'benchmark');
die $message unless $ok;
open my $file, '>', "$ENV{PEERS}/rt/peer.json" or die $!;
print $file qq({"address":"http://127.0.0.1:18091","token":"$token","worker":"worker"});
