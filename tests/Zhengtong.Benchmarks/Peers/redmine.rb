# What the benchmark needs in Redmine: the REST interface, a project, somebody to assign to.
require 'json'
Setting.rest_api_enabled = '1'
admin = User.find_by_login('admin')
admin.update!(must_change_passwd: false)
project = Project.find_by_identifier('county') || Project.create!(name: 'County', identifier: 'county', trackers: Tracker.all, enabled_module_names: ['issue_tracking'])
worker = User.find_by_login('worker') || User.new(firstname: 'Fang', lastname: 'Wang', mail: 'worker@example.invalid').tap { |u| u.login = 'worker'; u.password = 'worker-password'; u.save! }
Member.create!(principal: worker, project: project, roles: [Role.find_by_name('Developer')]) unless project.users.include?(worker)
File.write("#{ENV.fetch('PEERS')}/redmine/peer.json", {
  address: 'http://127.0.0.1:18092', token: admin.api_key, project: 'county', tracker: Tracker.first.id, worker: worker.id, resolved: IssueStatus.find_by_name('Resolved').id
}.to_json)
